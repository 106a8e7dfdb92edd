package app;

public class Second {
  public String run(String event) {
    return event.toUpperCase();
  }
}
