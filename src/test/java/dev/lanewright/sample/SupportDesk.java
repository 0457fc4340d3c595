package dev.lanewright.sample;

import dev.lanewright.sample.Topic.Need;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates the eval set "support-desk (synthetic)": requests to a made-up company's support desk
 * and what three models are made to answer. Nothing in it was said by a person or a model.
 *
 * <p>Each request has a hidden hardness 0..1. A model masters it where its skill is larger, with
 * luck of the request that all models share and some of its own, so grades go together as they do
 * in practice. The difficulty score sees the hardness through noise.
 */
final class SupportDesk {
  /** Samples made. */
  static final int SIZE = 6_000;

  /** The only source of chance. */
  static final long SEED = 20_261_014L;

  private static final String SYSTEM =
      "You are the support assistant of Tallyfox. Answer as JSON with \"reply\" (text for the"
          + " customer) and \"action\" (none, lookup, refund or escalate).";

  private final Random random = new Random(SEED);
  private final List<Topic> topics = Topics.read();
  private final Replies replies = new Replies();
  private final Manners manners = new Manners();
  private final Pins pins = new Pins();
  private final List<Category> plan = new ArrayList<>();
  private int made;
  private int conversations;

  /** All rows, in the nested layout. */
  List<Map<String, Object>> rows() {
    for (Category c : Category.ALL) {
      plan.addAll(Collections.nCopies(c.count(), c));
    }
    Collections.shuffle(plan, random);
    var rows = new ArrayList<Map<String, Object>>();
    while (rows.size() < SIZE) {
      int turns = random.nextDouble() < 0.86 ? 1 : 2 + random.nextInt(3);
      conversation(Math.min(turns, SIZE - rows.size()), rows);
    }
    return rows;
  }

  private void conversation(int turns, List<Map<String, Object>> rows) {
    Map<String, String> details = Details.of(random);
    String tier = tier();
    String endpoint = one(List.of("chat", "chat", "chat", "email", "email", "widget"));
    String id = turns > 1 ? "c-%04d".formatted(++conversations) : "";
    var messages = new ArrayList<Map<String, Object>>();
    messages.add(message("system", SYSTEM));
    for (int turn = 0; turn < turns; turn++) {
      Category category = plan.get(made);
      Need need = category.need(random.nextDouble());
      Topic topic = one(topics.stream().filter(t -> t.is(category.name(), need)).toList());
      Details.renew(details, random);
      String asked = Phrases.any(topic.asks(), details, random);
      String prompt = Typing.slips(manners.around(category.name(), asked, details, random), random);
      if (random.nextDouble() < 0.006) {
        prompt += one(List.of(" We may have to file a chargeback.", " GDPR applies, by the way."));
      }
      messages.add(message("user", prompt));
      double hardness = category.hardness(need, random);
      var row = new LinkedHashMap<String, Object>();
      row.put("id", "sd-%04d".formatted(++made));
      if (turns > 1) {
        row.put("conversation", id);
      }
      row.put("category", category.name());
      row.put("messages", List.copyOf(messages));
      row.put("expected_format", "json");
      String ideal = Phrases.any(topic.good(), details, random);
      if (topic.category().equals("account_lookup")) {
        row.put("reference", replies.envelope(ideal, topic.action()));
      }
      String pin = pins.of(topic, tier, prompt);
      if (!pin.isEmpty()) {
        row.put("pin", pin);
      }
      guess(category, hardness, row);
      row.put("user_tier", tier);
      row.put("endpoint", endpoint);
      row.put("production", production(category));
      row.put("models", answers(topic, details, hardness, messages));
      rows.add(row);
      messages.add(message("assistant", ideal));
    }
  }

  /** What a classifier would say of the intent and of how hard the request is. */
  private void guess(Category category, double hardness, Map<String, Object> row) {
    boolean right = random.nextDouble() < 0.93;
    if (random.nextDouble() > 0.015) {
      row.put("intent", right ? category.name() : category.neighbour());
      double sure =
          right ? 0.86 + 0.10 * random.nextGaussian() : 0.58 + 0.14 * random.nextGaussian();
      row.put("intent_confidence", Replies.rounded(Math.clamp(sure, 0.3, 0.99), 1000));
    }
    double score = hardness + 0.065 * random.nextGaussian();
    if (random.nextDouble() > 0.004) {
      row.put("difficulty", Replies.rounded(Math.clamp(score, 0.004, 0.996), 1e4));
    }
  }

  private Map<String, Object> answers(
      Topic topic,
      Map<String, String> details,
      double hardness,
      List<Map<String, Object>> messages) {
    int input = 12;
    for (var m : messages) {
      input += tokens((String) m.getOrDefault("content", "")) + 4;
    }
    double luck = 0.06 * random.nextGaussian();
    var answers = new LinkedHashMap<String, Object>();
    for (Clerk clerk : Clerk.LADDER) {
      var answer = replies.reply(clerk, topic, details, hardness, luck, input, random);
      if (random.nextDouble() > 0.024) {
        answers.put(clerk.model(), answer);
      }
    }
    return answers;
  }

  /** Production sent by category, with a hand-made exception now and then. */
  private String production(Category category) {
    int lane = random.nextDouble() < 0.06 ? random.nextInt(3) : category.productionLane();
    return Clerk.LADDER.get(lane).model();
  }

  private String tier() {
    double x = random.nextDouble();
    return x < 0.30 ? "free" : x < 0.76 ? "pro" : x < 0.976 ? "team" : "enterprise";
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Map<String, Object> message(String role, String content) {
    var m = new LinkedHashMap<String, Object>();
    m.put("role", role);
    m.put("content", content);
    return m;
  }

  /** Tokens as the generator bills them: one for 3.7 characters, at least one. */
  static int tokens(String text) {
    return Math.max(1, (int) Math.ceil(text.codePointCount(0, text.length()) / 3.7));
  }
}
