package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether and how a function is attached to a VPC. */
public final class FunctionNetwork {
  private final Block properties;
  private final List<Vpc> vpcs = new ArrayList<>();

  FunctionNetwork(Block properties) {
    this.properties = properties;
  }

  /** Whether the function is attached to a VPC. */
  public Truth isInVpc() {
    return properties.has("VpcConfig");
  }

  /** Where the attachment is or would be. */
  public Range vpcPlace() {
    return properties.at("VpcConfig");
  }

  /** The subnets it's attached to; none outside a VPC or where they can't be told. */
  List<Text> subnets() {
    return properties.block("VpcConfig").map(vpc -> vpc.texts("SubnetIds")).orElse(List.of());
  }

  void isIn(Vpc vpc) {
    if (!vpcs.contains(vpc)) {
      vpcs.add(vpc);
    }
  }

  /** The VPC that its subnets belong to, if the template declares it. */
  public Optional<Vpc> vpc() {
    return vpcs.size() == 1 ? Optional.of(vpcs.get(0)) : Optional.empty();
  }
}
