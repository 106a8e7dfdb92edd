package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A built zip or jar. Only its manifests are read, in memory and bounded: nothing is unpacked, so
 * names that lead out of it lead nowhere.
 */
final class Artefact {

  private final String shown;
  private final Path path;

  Artefact(String shown, Path path) {
    this.shown = shown;
    this.path = path;
  }

  /** The manifests at its top and, in a jar, those that Maven leaves there. */
  List<Manifest> manifests() {
    List<Manifest> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      for (int i = 0; entries.hasMoreElements() && i < Limits.ARCHIVE_ENTRIES; i++) {
        ZipEntry entry = entries.nextElement();
        if (isManifest(entry.getName()) && found.size() < Limits.ARCHIVE_MANIFESTS) {
          SourceText text = SourceText.of(shown + "!/" + entry.getName(), text(zip, entry));
          ManifestReader.read(text, GradleCatalogue.NONE).ifPresent(found::add);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Not a zip, a broken one, or one with undecodable names: nothing is known of what's inside.
      return found;
    }
    return found;
  }

  private static boolean isManifest(String name) {
    for (Manifest.Kind kind : Manifest.Kind.values()) {
      boolean maven =
          kind == Manifest.Kind.POM_XML
              && name.startsWith("META-INF/maven/")
              && name.endsWith("/" + kind.fileName());
      if (maven || name.equals(kind.fileName())) {
        return true;
      }
    }
    return false;
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      return new String(stream.readNBytes(Limits.ARCHIVE_MANIFEST_BYTES), StandardCharsets.UTF_8);
    }
  }
}
