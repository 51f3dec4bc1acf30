// Runs programs one after the other in one virtual machine: Runner CLASS=PATH…
public class Runner {
  public static void main(String[] args) {
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      System.out.println("=== " + parts[1]);
      int code = 0;
      try {
        Class.forName(parts[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      } catch (Throwable error) {
        code = 1;
        error.printStackTrace(System.out);
      }
      System.out.println("\n=== ended with " + code);
    }
    System.exit(0);
  }
}
