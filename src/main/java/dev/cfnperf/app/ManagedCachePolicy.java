package dev.cfnperf.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cache policy that CloudFront provides; the list with its source is {@code cache-policies.txt}.
 *
 * @param cookies {@code none} or {@code all}: which are part of the cache key
 */
record ManagedCachePolicy(
    String id,
    String name,
    int minTtl,
    int defaultTtl,
    int maxTtl,
    boolean gzip,
    boolean brotli,
    String cookies) {

  static Optional<ManagedCachePolicy> byId(String id) {
    for (ManagedCachePolicy policy : All.POLICIES) {
      if (policy.id.equals(id)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
  }

  private static ManagedCachePolicy parse(String line) {
    String[] parts = line.split(" ", -1);
    return new ManagedCachePolicy(
        parts[0],
        parts[1],
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]),
        Boolean.parseBoolean(parts[5]),
        Boolean.parseBoolean(parts[6]),
        parts[7]);
  }

  // Read when the first distribution asks.
  private static final class All {
    static final List<ManagedCachePolicy> POLICIES = read();

    private static List<ManagedCachePolicy> read() {
      List<ManagedCachePolicy> policies = new ArrayList<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  ManagedCachePolicy.class.getResourceAsStream("cache-policies.txt"),
                  StandardCharsets.UTF_8))) {
        String line = lines.readLine();
        while (line != null) {
          if (!line.startsWith("#")) {
            policies.add(parse(line));
          }
          line = lines.readLine();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return policies;
    }
  }
}
