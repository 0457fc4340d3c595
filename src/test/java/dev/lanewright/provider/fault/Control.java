package dev.lanewright.provider.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tests ask the server itself: {@code GET /control/account} (sums), {@code GET /control/calls}
 * (a line of JSON per request), {@code POST /control/stop}.
 */
final class Control {
  private final Account account;

  Control(Account account) {
    this.account = account;
  }

  void answer(HttpIn in, HttpOut out) throws IOException {
    switch (in.bare()) {
      case "/control/account" -> out.json(200, Map.of(), J.text(sums()));
      case "/control/calls" ->
          out.send(200, "application/jsonl", Map.of(), lines().getBytes(StandardCharsets.UTF_8));
      default -> out.json(404, Map.of(), "{}");
    }
  }

  ObjectNode sums() {
    ObjectNode root =
        J.object()
            .put("calls", account.calls())
            .put("batches", account.batches.sum())
            .put("billed", account.billed())
            .put("whole", account.whole())
            .put("answeredTwice", account.answeredTwice())
            .put("inputTokens", account.input.sum())
            .put("outputTokens", account.output.sum())
            .put("usd", account.usd())
            .put("mostInFlight", account.mostInFlight.get());
    ObjectNode faults = root.putObject("faults");
    account.faults().forEach((f, n) -> faults.put(f.name(), n.sum()));
    return root;
  }

  private String lines() {
    var all = new StringBuilder();
    account
        .byRequest()
        .forEach(
            (identity, e) -> {
              int cut = identity.indexOf('\u0001');
              ObjectNode line = J.object().put("model", identity.substring(0, cut));
              line.put("prompt", identity.substring(cut + 1));
              line.put("attempts", e.attempts.sum());
              line.put("billed", e.billed.sum());
              line.put("whole", e.whole.sum());
              line.put("usd", e.usd.sum());
              all.append(J.text(line)).append('\n');
            });
    return all.toString();
  }
}
