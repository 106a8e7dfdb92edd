package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the dependencies in Maven's pom.xml. Entities and document types aren't read. */
final class PomXml {
  private final SourceText text;
  private final List<Dependency> found = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();

  private String group = "";
  private String artifact = "";
  private String version = "";
  private String scope = "";
  private String excludedGroup = "";
  private Optional<Range> place = Optional.empty();
  private final List<String> exclusions = new ArrayList<>();

  private PomXml(SourceText text) {
    this.text = text;
  }

  static List<Dependency> dependencies(SourceText text) {
    PomXml pom = new PomXml(text);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.content()));
      pom.read(reader);
      reader.close();
    } catch (XMLStreamException e) {
      // What stands before the error counts.
      return pom.found;
    }
    return pom.found;
  }

  private void read(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder content = new StringBuilder();
    int contentEnd = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.addLast(reader.getLocalName());
          content.setLength(0);
          if (isDependency()) {
            clear();
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          content.append(reader.getText());
          contentEnd = reader.getLocation().getCharacterOffset();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          end(reader.getLocalName(), content.toString().strip(), contentEnd);
          path.removeLast();
          content.setLength(0);
        }
        default -> {
          // Comments and the like.
        }
      }
    }
  }

  private boolean isDependency() {
    return path.size() > 2 && path.peekLast().equals("dependency") && !path.contains("plugin");
  }

  private boolean isIn(String element) {
    String[] elements = path.toArray(new String[0]);
    return elements.length > 1 && elements[elements.length - 2].equals(element);
  }

  private void clear() {
    group = "";
    artifact = "";
    version = "";
    scope = "";
    place = Optional.empty();
    exclusions.clear();
  }

  private void end(String element, String content, int contentEnd) {
    if (path.contains("plugin")) {
      return;
    }
    if (isIn("dependency")) {
      switch (element) {
        case "groupId" -> group = content;
        case "artifactId" -> {
          artifact = content;
          place = place(content, contentEnd);
        }
        case "version" -> version = content;
        case "scope" -> scope = content;
        default -> {
          // Type, classifier, optional.
        }
      }
    } else if (isIn("exclusion")) {
      if (element.equals("groupId")) {
        excludedGroup = content;
      } else if (element.equals("artifactId")) {
        exclusions.add(excludedGroup + ":" + content);
      }
    } else if (element.equals("dependency") && isDependency()) {
      add();
    }
  }

  /** Where the artifact's name is: before the closing tag that the reader is at. */
  private Optional<Range> place(String content, int contentEnd) {
    int near = Math.min(text.content().length(), contentEnd + content.length() + 64);
    int start = text.content().lastIndexOf(">" + content + "<", near);
    if (start < 0) {
      start = text.content().lastIndexOf(content, near) - 1;
    }
    return start < 0
        ? Optional.empty()
        : Optional.of(new Range(text, start + 1, start + 1 + content.length()));
  }

  private void add() {
    if (place.isEmpty()) {
      return;
    }
    boolean managed = path.contains("dependencyManagement");
    if (managed && !scope.equals("import")) {
      return;
    }
    Dependency.Scope role =
        switch (scope) {
          case "test", "provided", "system" -> Dependency.Scope.DEVELOPMENT;
          case "import" -> Dependency.Scope.VERSIONS;
          default -> Dependency.Scope.RUNTIME;
        };
    found.add(
        new Dependency(
            group + ":" + artifact,
            version.isEmpty() ? Optional.empty() : Optional.of(version),
            role,
            exclusions,
            place.get()));
  }
}
