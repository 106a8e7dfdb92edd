package dev.cfnperf.app;

import java.util.Optional;

/** Draws tables, caches and databases, and who uses them by their settings; dashboards too. */
final class DataDrawing {
  private final GraphDrawing drawing;

  private DataDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void draw(GraphDrawing drawing) {
    DataDrawing data = new DataDrawing(drawing);
    Application app = drawing.app();
    app.tables().forEach(data::draw);
    app.caches().forEach(data::draw);
    app.databases().forEach(data::draw);
    for (GlueTable table : app.glueTables()) {
      drawing.node(
          Graph.Kind.CATALOG_TABLE, table, new Facts().add("format", table.format().name()));
    }
    for (Dashboard dashboard : app.dashboards()) {
      drawing.node(Graph.Kind.DASHBOARD, dashboard, new Facts());
    }
  }

  private void draw(Table table) {
    Facts facts =
        new Facts()
            .add("provisioned", table.isProvisioned())
            .add("read capacity", table.readCapacity(), "units")
            .add("write capacity", table.writeCapacity(), "units")
            .add("global", table.isGlobal() ? "yes" : "");
    addScaling(table, Optional.empty(), facts);
    drawing.node(Graph.Kind.TABLE, table, facts);
    for (SecondaryIndex index : table.indexes()) {
      draw(table, index);
    }
  }

  private static void addScaling(Table table, Optional<String> index, Facts facts) {
    if (table.isProvisioned().isFalse()) {
      return;
    }
    for (CapacityScaling.Dimension dimension : CapacityScaling.Dimension.values()) {
      facts.add(dimension.label() + " capacity scales", table.scales(dimension, index));
    }
  }

  private void draw(Table table, SecondaryIndex index) {
    boolean global = index.kind() == SecondaryIndex.Kind.GLOBAL;
    Facts facts =
        new Facts()
            .add("scope", global ? "global" : "local")
            .add("projection", index.projection())
            .add("read capacity", index.readCapacity(), "units")
            .add("write capacity", index.writeCapacity(), "units");
    if (global) {
      addScaling(table, Optional.of(index.name()), facts);
    }
    drawing.part(
        Graph.Kind.INDEX, table.id() + "/" + index.name(), table.id(), index.range(), facts);
  }

  private void draw(Cache cache) {
    drawing.node(
        Graph.Kind.CACHE,
        cache,
        new Facts().add("service", cache.service().label()).add("engine", cache.engine(), ""));
    for (LambdaFunction user : cache.users()) {
      drawing.edge(user.id(), Graph.Relation.USES, cache.id(), user.range());
    }
  }

  private void draw(Database database) {
    drawing.node(
        Graph.Kind.DATABASE,
        database,
        new Facts()
            .add("engine", database.engine())
            .add("cluster", database.isCluster() ? "yes" : "no")
            .add("Data API", database.hasDataApi()));
    for (LambdaFunction user : database.directUsers()) {
      drawing.edge(user.id(), Graph.Relation.USES, database.id(), user.range());
    }
    for (Component proxy : database.proxies()) {
      drawing.edge(drawing.to(proxy), Graph.Relation.FRONTS, database.id(), proxy.range());
      for (LambdaFunction user : database.proxyUsers()) {
        drawing.edge(user.id(), Graph.Relation.USES, drawing.to(proxy), user.range());
      }
    }
  }
}
