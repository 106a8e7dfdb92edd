package dev.cfnperf.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a stack's nested stacks and applications to the local templates they name. */
final class NestedStacks {
  private NestedStacks() {}

  static List<Stack> of(Stack stack) {
    List<Stack> found = new ArrayList<>();
    for (Resource resource : stack.declared()) {
      Optional<Template> child =
          location(resource).flatMap(path -> template(stack, resource, path));
      if (child.isPresent()) {
        Stack nested = stack.nest(resource, child.get(), resource.arguments());
        if (nested.count() > Limits.STACKS) {
          String message = "nests more than " + Limits.STACKS + " stacks: the rest isn't read";
          stack.templates().error(resource.range(), message);
          break;
        }
        found.add(nested);
      }
    }
    return found;
  }

  private static Optional<String> location(Resource resource) {
    String property =
        switch (resource.type()) {
          case "AWS::CloudFormation::Stack" -> "TemplateURL";
          case "AWS::Serverless::Application" -> "Location";
          default -> "";
        };
    if (property.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> location = resource.asset(property);
    if (location.isEmpty()) {
      location = resource.properties().text(property).flatMap(Text::known);
    }
    if (location.isEmpty() || location.get().contains("://")) {
      resource.stack().note(resource.range(), "its template isn't a local file: not followed");
      return Optional.empty();
    }
    return location;
  }

  private static Optional<Template> template(Stack stack, Resource resource, String path) {
    if (depth(stack) >= Limits.STACK_DEPTH) {
      stack.note(
          resource.range(), "nested deeper than " + Limits.STACK_DEPTH + " stacks: not followed");
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

  private static boolean isAncestor(Template template, Stack stack) {
    return template.text().path().equals(stack.template().text().path())
        || stack.nesting().map(in -> isAncestor(template, in.parent())).orElse(false);
  }

  private static int depth(Stack stack) {
    return stack.nesting().map(in -> depth(in.parent()) + 1).orElse(0);
  }
}
