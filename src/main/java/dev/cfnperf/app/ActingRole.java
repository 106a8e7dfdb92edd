package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/**
 * The role that something acts in, for one who wants it to be allowed more.
 *
 * @param isMadeBySam whether SAM makes it, and gives it what the properties it knows need
 * @param declared the role, if the template declares it
 */
public record ActingRole(boolean isMadeBySam, Optional<Component> declared) {

  public static ActingRole of(LambdaFunction function, Application app) {
    return of(function.resource(), function.properties(), "Role", app);
  }

  public static ActingRole of(StateMachine machine, Application app) {
    String property = machine.resource().isSam() ? "Role" : "RoleArn";
    return of(machine.resource(), machine.properties(), property, app);
  }

  public static ActingRole of(Pipe pipe, Application app) {
    return of(pipe.resource(), pipe.properties(), "RoleArn", app);
  }

  public static ActingRole of(Schedule schedule, Application app) {
    return of(schedule.owner(), schedule.settings(), "RoleArn", app);
  }

  private static ActingRole of(Resource owner, Block block, String property, Application app) {
    boolean made = owner.isSam() && block.has(property).isFalse();
    Optional<Resource> role =
        block.text(property).flatMap(text -> app.links().resource(text, "iam"));
    Optional<Component> declared =
        role.filter(each -> each.type().equals("AWS::IAM::Role")).map(OtherComponent::new);
    return new ActingRole(made, declared);
  }

  /** The logical id as the template writes it. */
  public static String logicalId(Component component) {
    return component.id().substring(component.id().lastIndexOf('/') + 1);
  }
}
