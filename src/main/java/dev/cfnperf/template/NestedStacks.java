package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a stack's nested stacks and applications to the local templates they name. */
final class NestedStacks {
  private static final int MAX_DEPTH = 8;

  private NestedStacks() {}

  static List<Stack> of(Stack stack) {
    List<Stack> found = new ArrayList<>();
    for (Resource resource : stack.declared()) {
      location(resource)
          .flatMap(path -> template(stack, resource, path))
          .flatMap(child -> stack.nest(resource, child, arguments(resource)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> location(Resource resource) {
    return switch (resource.type()) {
      case "AWS::CloudFormation::Stack" ->
          resource.properties().text("TemplateURL").flatMap(Text::known);
      case "AWS::Serverless::Application" ->
          resource.properties().text("Location").flatMap(Text::known);
      default -> Optional.empty();
    };
  }

  private static Optional<Template> template(Stack stack, Resource resource, String path) {
    if (path.contains("://")) {
      return Optional.empty();
    }
    if (depth(stack) >= MAX_DEPTH) {
      stack.note(resource.range(), "nested deeper than " + MAX_DEPTH + " stacks: not followed");
      return Optional.empty();
    }
    Optional<Template> child = stack.templates().template(stack.template().text(), path);
    if (child.isPresent() && isAncestor(child.get(), stack)) {
      stack.note(resource.range(), path + " nests itself: not followed");
      return Optional.empty();
    }
    if (child.isEmpty()) {
      stack.note(resource.range(), "the nested template " + path + " can't be read");
    }
    return child;
  }

  private static Mapping arguments(Resource resource) {
    Optional<Node> parameters = resource.rawProperty("Parameters");
    return parameters.isPresent() && parameters.get() instanceof Mapping mapping
        ? mapping
        : new Mapping(resource.range(), List.of(), true);
  }

  private static boolean isAncestor(Template template, Stack stack) {
    return template.text().path().equals(stack.template().text().path())
        || stack.nesting().map(in -> isAncestor(template, in.parent())).orElse(false);
  }

  private static int depth(Stack stack) {
    return stack.nesting().map(in -> depth(in.parent()) + 1).orElse(0);
  }
}
