package dev.cfnperf.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * A part of a page that its script unpacks when it's asked for: hundreds of sections would be tens
 * of megabytes of markup, which is alike from one to the next.
 */
public final class Packed {
  private Packed() {}

  /** Writes a part in its packed form, as text of a template element. */
  public static void write(Markup out, Page.Body part) throws IOException {
    StringWriter markup = new StringWriter();
    part.to(new Markup(markup));
    out.raw("<template class=\"later\">");
    out.raw(Base64.getEncoder().encodeToString(deflated(markup.toString())));
    out.raw("</template>");
  }

  private static byte[] deflated(String markup) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(markup.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
