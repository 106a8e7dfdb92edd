package dev.cfnperf.rules;

import dev.cfnperf.app.ActingRole;
import java.util.List;

/**
 * Lets a role do more. The permission goes into the role itself: what acts in the role waits for
 * it, while it wouldn't for a policy that stands beside it, and Lambda asks at once whether a role
 * may do what a function is set to.
 */
public final class RoleFix {
  private RoleFix() {}

  /** Adds a policy to the role's own; refuses where the role stands elsewhere. */
  public static Fix allow(
      Fix fix, ActingRole role, String name, List<String> actions, Content resource) {
    if (role.policies().isEmpty()) {
      return fix.refused(
          "its role isn't declared beside it: let that role "
              + String.join(", ", actions)
              + " first");
    }
    List<Content> words = actions.stream().map(Content::of).toList();
    Content.Fields statement =
        Content.fields("Effect", Content.of("Allow"))
            .with("Action", words.size() == 1 ? words.get(0) : new Content.Items(words))
            .with("Resource", resource);
    return fix.append(
        role.policies().get(),
        Content.fields("PolicyName", Content.of(name)).with("PolicyDocument", document(statement)));
  }

  /** A policy document of one statement. */
  public static Content.Fields document(Content.Fields statement) {
    return Content.fields("Version", Content.of("2012-10-17"))
        .with("Statement", Content.list(statement));
  }
}
