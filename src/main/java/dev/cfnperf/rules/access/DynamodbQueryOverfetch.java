package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.TableRead;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;
import java.util.TreeSet;

final class DynamodbQueryOverfetch implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (TableRead read : function.handler().tableReads()) {
        if (!read.call().is("dynamodb:Query") || read.isNextPage()) {
          continue;
        }
        List<String> keys = read.filteredKeys();
        if (!keys.isEmpty()) {
          report(function, read, filters(read, keys), findings);
        } else if (read.fetchesWholeItems() && read.call().isFilteredAfterwards()) {
          report(function, read, dropsAfterwards(), findings);
        } else if (read.fetchesWholeItems() && !read.call().pickedAttributes().isEmpty()) {
          report(function, read, picksFew(read), findings);
        }
      }
    }
  }

  private static void report(
      LambdaFunction function, TableRead read, String what, Findings findings) {
    Findings.Draft draft = findings.at(read.range(), function).related(function, "runs this code");
    if (read.index().isPresent()) {
      draft.related(read.index().get().range(), "the index that is queried");
    } else if (read.table().isPresent()) {
      draft.related(read.table().get(), "the table that is queried");
    }
    draft.report("Function " + function + " queries " + read.tableName() + what);
  }

  private static String filters(TableRead read, List<String> keys) {
    String names = String.join(", ", keys);
    return " and filters by the key attribute "
        + names
        + (read.isQueriedBy(keys.get(0))
            ? ", which DynamoDB refuses for a key of what is queried. Move "
            : ": a filter drops items only after they were read and paid for. Move ")
        + names
        + " from FilterExpression to KeyConditionExpression, on the index whose key it is.";
  }

  private static String dropsAfterwards() {
    return " and drops items in its code: they were read, paid for and sent for nothing. Put the"
        + " condition into the sort key or an index and into KeyConditionExpression, and set"
        + " ProjectionExpression.";
  }

  private static String picksFew(TableRead read) {
    return " for whole items and uses only "
        + String.join(", ", new TreeSet<>(read.call().pickedAttributes()))
        + ": the rest is sent and parsed for nothing. Name these in ProjectionExpression, or query"
        + " an index that holds only them, which costs less to read as well.";
  }
}
