# Runs programs one after the other in one process, so that their SDK is loaded once: runner.py FILE…
import runpy
import sys
import traceback

for path in sys.argv[1:]:
    print(f"=== {path}", flush=True)
    code = 0
    try:
        runpy.run_path(path, run_name="__main__")
    except BaseException:  # noqa: BLE001
        code = 1
        traceback.print_exc(file=sys.stdout)
    print(f"\n=== ended with {code}", flush=True)
