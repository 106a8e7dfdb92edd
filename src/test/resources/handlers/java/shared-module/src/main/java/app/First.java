package app;

public class First {
  public String run(String event) {
    return event;
  }
}
