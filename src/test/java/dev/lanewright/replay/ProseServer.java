package dev.lanewright.replay;

import dev.lanewright.provider.fault.Answers;
import dev.lanewright.provider.fault.FaultServer;
import dev.lanewright.provider.fault.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A server whose models answer at once, in prose of ordinary length made beforehand, so that its
 * own work stays small: settings of {@link FaultServer}.
 */
final class ProseServer {
  /** Characters of an answer: some 300 tokens. */
  static final int ANSWER = 1_200;

  /** Characters of a prompt: some 300 tokens. */
  static final int PROMPT = 1_200;

  private static final List<String> WORDS =
      List.of(
          "the",
          "parcel",
          "arrives",
          "on",
          "Tuesday",
          "because",
          "a",
          "courier",
          "missed",
          "your",
          "address",
          "we",
          "have",
          "sent",
          "it",
          "again",
          "and",
          "you",
          "can",
          "follow",
          "its",
          "way",
          "in",
          "account",
          "settings",
          "where",
          "every",
          "order",
          "stands",
          "with",
          "date",
          "price",
          "refund",
          "customer",
          "number",
          "please",
          "reply",
          "when",
          "something",
          "is",
          "missing",
          "or",
          "broken",
          "then",
          "support",
          "will",
          "call",
          "back",
          "within",
          "hour");

  private ProseServer() {}

  public static void main(String... args) throws InterruptedException {
    Settings settings = Settings.parse(args);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 64; i++) {
      texts.add(prose(i, ANSWER));
    }
    Answers answers = asked -> texts.get(asked.prompt().hashCode() & 63);
    try (FaultServer server = FaultServer.start(settings, answers)) {
      System.out.println(server.url(""));
      Thread.sleep(settings.seconds() * 1000L);
    }
  }

  /** Sentences of so many characters, the same for the same seed. */
  static String prose(long seed, int characters) {
    var random = new Random(seed);
    var text = new StringBuilder(characters + 16);
    while (text.length() < characters) {
      for (int left = 6 + random.nextInt(10); left > 0; left--) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        text.append(word).append(left == 1 ? ".\n" : " ");
      }
    }
    text.setLength(characters);
    return text.toString();
  }
}
