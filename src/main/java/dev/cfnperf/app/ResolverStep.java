package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;

/** One request of a resolver to a data source: all of a unit resolver, a function of a pipeline. */
public final class ResolverStep {
  private final DataSource dataSource;
  private final Block block;
  private final ResolverCode code;

  ResolverStep(DataSource dataSource, Block block) {
    this.dataSource = dataSource;
    this.block = block;
    this.code = ResolverCode.of(block);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  ResolverCode code() {
    return code;
  }

  /** Whether its code or mapping template could be read. */
  public boolean isRead() {
    return code.content().isPresent();
  }

  /** Where the code or mapping template is named; without one the resolver or function. */
  public Range codePlace() {
    return code.range();
  }

  /** Fields that a Lambda data source is given at once: 0 to 2,000, 0 and 1 meaning one by one. */
  public Value<Integer> maxBatchSize() {
    return block.integer("MaxBatchSize", AwsFacts.RESOLVER_BATCH_DEFAULT);
  }

  /** Where the batch size is or would be set. */
  public Range batchPlace() {
    return block.at("MaxBatchSize");
  }

  /** Whether a Lambda data source is given many fields at once. Unknown if the code is. */
  public Truth isBatched() {
    Truth bySize = maxBatchSize().test(size -> size > 1);
    Truth byCode =
        !code.isSet()
            ? Truth.FALSE
            : code.content().isPresent() ? Truth.of(code.contains("BatchInvoke")) : Truth.UNKNOWN;
    return bySize.or(byCode);
  }

  /** Whether it reads a whole table. Unknown code isn't thought to. */
  public boolean scans() {
    boolean plain =
        dataSource.kind() == DataSource.Kind.DYNAMODB
            || dataSource.kind() == DataSource.Kind.UNKNOWN;
    return (plain && code.asksFor("Scan"))
        || (dataSource.kind() == DataSource.Kind.HTTP && code.contains("DynamoDB_20120810.Scan"));
  }
}
