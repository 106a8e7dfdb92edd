package dev.cfnperf.app;

import dev.cfnperf.source.Spot;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/**
 * The role that something acts in, for one who wants it to be allowed more.
 *
 * @param isMadeBySam whether SAM makes it, and gives it what the properties it knows need
 * @param policies where the role lists its own policies, if the same template declares it
 * @param grants what it surely allows already
 */
public record ActingRole(boolean isMadeBySam, Optional<Spot> policies, Grants grants) {

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
    Optional<Spot> policies =
        block
            .text(property)
            .flatMap(text -> app.links().resource(text, "iam"))
            .filter(role -> role.type().equals("AWS::IAM::Role"))
            .filter(role -> role.stack() == owner.stack())
            .map(role -> role.properties().spot("Policies"));
    Optional<Principal> actor = app.lookup().principal(owner);
    return new ActingRole(made, policies, actor.map(Principal::grants).orElseGet(Grants::new));
  }

  /** Whether it surely may send traces; the roles that SAM makes may, as soon as tracing is on. */
  public boolean maySendTraces() {
    return isMadeBySam || grants.allow("xray:PutTraceSegments").isTrue();
  }

  /** The logical id as the template writes it. */
  public static String logicalId(Component component) {
    return component.id().substring(component.id().lastIndexOf('/') + 1);
  }
}
