package dev.lanewright.provider.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Batches of Anthropic and OpenAI; over after so many polls, results in no order. */
final class Batches {
  private final Account account;
  private final Chat chat;
  private final Settings settings;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /** A batch. */
  private static final class Job {
    final String id;
    final boolean anthropic;
    final List<JsonNode> items;
    final JsonNode metadata;
    final Instant created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    final List<String> results = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    int polls;
    int failed;
    int expired;
    boolean canceled;
    boolean over;

    Job(String id, boolean anthropic, List<JsonNode> items, JsonNode metadata) {
      this.id = id;
      this.anthropic = anthropic;
      this.items = items;
      this.metadata = metadata;
    }
  }

  Batches(Account account, Chat chat, Settings settings) {
    this.account = account;
    this.chat = chat;
    this.settings = settings;
  }

  /** Whether it is a batch's request, which is then answered. */
  synchronized boolean answer(HttpIn in, HttpOut out) throws IOException {
    String path = in.bare().replaceFirst("^.*?/v1/", "/");
    String[] parts = path.split("/");
    if (path.equals("/files") && in.method().equals("POST")) {
      String id = "file-" + (files.size() + 1);
      files.put(id, upload(in));
      out.json(200, Map.of(), "{\"id\":\"" + id + "\",\"object\":\"file\"}");
    } else if (path.matches("/files/[^/]+/content") && files.containsKey(parts[2])) {
      byte[] content = files.get(parts[2]).getBytes(StandardCharsets.UTF_8);
      out.send(200, "application/octet-stream", Map.of(), content);
    } else if (path.equals("/batches") || path.equals("/messages/batches")) {
      boolean anthropic = path.startsWith("/messages");
      if (in.method().equals("POST")) {
        Job job = create(in, anthropic);
        hold();
        out.json(200, Map.of(), J.text(state(job)));
      } else {
        ObjectNode list = J.object();
        ArrayNode data = list.putArray("data");
        jobs.values().stream()
            .filter(j -> j.anthropic == anthropic)
            .toList()
            .reversed()
            .forEach(
                j -> {
                  look(j);
                  data.add(state(j));
                });
        out.json(200, Map.of(), J.text(list));
      }
    } else {
      return oneOf(in, path, out);
    }
    return true;
  }

  private boolean oneOf(HttpIn in, String path, HttpOut out) throws IOException {
    String rest = path.replaceFirst("^(?:/messages)?/batches/", "");
    String id = rest.replaceFirst("/.*", "");
    Job job = rest.equals(path) ? null : jobs.get(id);
    if (job == null) {
      return false;
    }
    if (rest.endsWith("/cancel") && in.method().equals("POST")) {
      job.canceled = true;
      finish(job);
    } else if (rest.endsWith("/results")) {
      byte[] lines = String.join("\n", job.results).getBytes(StandardCharsets.UTF_8);
      out.send(200, "application/x-jsonl", Map.of(), lines);
      return true;
    } else {
      look(job);
    }
    out.json(200, Map.of(), J.text(state(job)));
    return true;
  }

  /** The batch is there; the answer that says so is not sent yet. */
  private void hold() {
    try {
      Thread.sleep(settings.batchDelayMs());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Job job) {
    if (++job.polls >= settings.batchPolls()) {
      finish(job);
    }
  }

  private Job create(HttpIn in, boolean anthropic) {
    JsonNode body = J.MAPPER.readTree(in.body());
    var items = new ArrayList<JsonNode>();
    if (anthropic) {
      body.path("requests").forEach(items::add);
    } else {
      files
          .getOrDefault(body.path("input_file_id").asString(""), "")
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(l -> items.add(J.MAPPER.readTree(l)));
    }
    String id = (anthropic ? "msgbatch_" : "batch_") + (jobs.size() + 1);
    var job = new Job(id, anthropic, items, body.path("metadata"));
    jobs.put(id, job);
    account.batches.increment();
    return job;
  }

  private void finish(Job job) {
    if (job.over) {
      return;
    }
    job.over = true;
    var random = new SplittableRandom(settings.seed() + job.id.hashCode());
    int done = 0;
    for (JsonNode item : job.items) {
      String custom = item.path("custom_id").asString("");
      double draw = random.nextDouble();
      if (job.canceled && done * 2 >= job.items.size()) {
        other(job, custom, "canceled");
      } else if (draw < settings.batchFailed()) {
        job.failed++;
        other(job, custom, "errored");
      } else if (draw < settings.batchFailed() + settings.batchExpired()) {
        job.expired++;
        other(job, custom, "expired");
      } else {
        job.results.add(good(job, item, custom));
      }
      done++;
    }
    java.util.Collections.reverse(job.results);
    if (!job.anthropic) {
      files.put("out-" + job.id, String.join("\n", job.results));
      files.put("err-" + job.id, String.join("\n", job.errors));
    }
  }

  private String good(Job job, JsonNode item, String custom) {
    Speaker speaker = job.anthropic ? new AnthropicSpeaker() : new OpenAiSpeaker();
    Asked asked = speaker.read(item.path(job.anthropic ? "params" : "body"), "");
    Speaker.Made made = chat.make(asked, false);
    account.came(asked);
    account.bill(asked, made.input(), made.output(), true);
    account.answered(asked);
    JsonNode reply = J.MAPPER.readTree(speaker.reply(asked, made));
    ObjectNode line = J.object().put("custom_id", custom);
    if (job.anthropic) {
      line.putObject("result").put("type", "succeeded").set("message", reply);
    } else {
      ObjectNode response = line.putObject("response").put("status_code", 200);
      response.put("request_id", "r-" + custom).set("body", reply);
      line.putNull("error");
    }
    return J.text(line);
  }

  private static void other(Job job, String custom, String type) {
    ObjectNode line = J.object().put("custom_id", custom);
    if (job.anthropic) {
      ObjectNode result = line.putObject("result").put("type", type);
      if (type.equals("errored")) {
        result
            .putObject("error")
            .put("type", "error")
            .putObject("error")
            .put("type", "invalid_request_error")
            .put("message", "This item is bad.");
      }
      job.results.add(J.text(line));
      return;
    }
    if (type.equals("errored")) {
      ObjectNode response = line.putObject("response").put("status_code", 400);
      response
          .putObject("body")
          .putObject("error")
          .put("message", "This item is bad.")
          .put("type", "invalid_request_error");
      line.putNull("error");
    } else {
      line.putNull("response");
      line.putObject("error")
          .put("code", type.equals("expired") ? "batch_expired" : "batch_cancelled")
          .put("message", "This item was not reached.");
    }
    job.errors.add(J.text(line));
  }

  private ObjectNode state(Job job) {
    int n = job.items.size();
    int good = job.anthropic ? n : job.results.size();
    ObjectNode root = J.object().put("id", job.id);
    if (job.anthropic) {
      root.put("type", "message_batch")
          .put("processing_status", job.over ? "ended" : "in_progress");
      long canceled = job.results.stream().filter(r -> r.contains("\"canceled\"")).count();
      root.putObject("request_counts")
          .put("processing", job.over ? 0 : n)
          .put("succeeded", job.over ? n - job.failed - job.expired - canceled : 0)
          .put("errored", job.failed)
          .put("canceled", canceled)
          .put("expired", job.expired);
      root.put("created_at", job.created.toString())
          .put("expires_at", job.created.plus(1, ChronoUnit.DAYS).toString());
      if (job.over) {
        root.put("results_url", "http://other.example/never-followed");
      } else {
        root.putNull("results_url");
      }
      return root;
    }
    String status = "in_progress";
    if (job.over) {
      status = job.canceled ? "cancelled" : job.expired > 0 ? "expired" : "completed";
      root.put("output_file_id", "out-" + job.id);
      if (!job.errors.isEmpty()) {
        root.put("error_file_id", "err-" + job.id);
      }
    }
    root.put("object", "batch")
        .put("status", status)
        .put("created_at", job.created.getEpochSecond());
    root.put("expires_at", job.created.plus(1, ChronoUnit.DAYS).getEpochSecond());
    root.putObject("request_counts")
        .put("total", n)
        .put("completed", job.over ? good : 0)
        .put("failed", job.failed);
    root.set("metadata", job.metadata);
    return root;
  }

  /** The file in a form of several parts: the one part with a file name. */
  private static String upload(HttpIn in) {
    String body = new String(in.body(), StandardCharsets.UTF_8);
    int at = body.indexOf("filename=");
    int from = body.indexOf("\r\n\r\n", at) + 4;
    int to = body.indexOf("\r\n--", from);
    return at < 0 || to < 0 ? "" : body.substring(from, to);
  }
}
