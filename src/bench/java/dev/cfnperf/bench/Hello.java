package dev.cfnperf.bench;

/** What a start is compared with. */
public final class Hello {
  private Hello() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
