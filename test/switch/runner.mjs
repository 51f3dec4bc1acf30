// Runs programs one after the other in one process, so that their SDK is loaded once: runner.mjs FILE…
for (const path of process.argv.slice(2)) {
  console.log(`=== ${path}`);
  const code = await import(path).then(
    () => 0,
    (error) => {
      console.log(error?.stack ?? String(error));
      return 1;
    },
  );
  console.log(`\n=== ended with ${code}`);
}
