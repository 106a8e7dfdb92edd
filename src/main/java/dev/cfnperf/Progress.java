package dev.cfnperf;

/** Is told how far a run has come, from whichever thread. */
public interface Progress {

  /** For those who don't want to know. */
  Progress NONE = (done, of) -> {};

  /** So many of so many files are done. */
  void done(int done, int of);
}
