package dev.cfnperf.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Standard output, whose reader may leave early: {@code cfn-perf | head} has failed at nothing. */
final class PipeStream extends FileOutputStream {
  private boolean left;

  PipeStream(FileDescriptor descriptor) {
    super(descriptor);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (left) {
      return;
    }
    try {
      super.write(bytes, offset, length);
    } catch (IOException failed) {
      // Java has no exception of its own for it.
      if (!String.valueOf(failed.getMessage()).contains("Broken pipe")) {
        throw failed;
      }
      left = true;
    }
  }
}
