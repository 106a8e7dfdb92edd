package copy;

public class Copy {
  public void run(String key) {}
}
