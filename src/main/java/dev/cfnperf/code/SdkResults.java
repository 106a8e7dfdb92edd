package dev.cfnperf.code;

/** Marks on values that SDK and library calls answer. */
final class SdkResults {
  /** The last part of the path of an answer that comes page by page. */
  static final String PAGES = "[pages]";

  /** What batch libraries answer: the failed records. */
  static final String BATCH_RESPONSE = "batchItemFailures";

  private SdkResults() {}
}
