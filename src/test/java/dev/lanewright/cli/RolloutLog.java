package dev.lanewright.cli;

import dev.lanewright.ship.rollout.Assignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A week of traffic in the shape of LiteLLM's spend log, users assigned by the rollout's hash. */
public final class RolloutLog {
  private static final int USERS = 3_000;

  private RolloutLog() {}

  /**
   * Writes it.
   *
   * @param share of the traffic that the policy got
   * @param salt of the assignment
   * @param liked share of the policy's answers that people liked
   * @param likedBefore of the baseline's
   */
  public static Path write(Path file, double share, String salt, double liked, double likedBefore)
      throws IOException {
    var random = new Random(6);
    var out = new StringBuilder();
    for (int u = 0; u < USERS; u++) {
      String user = "user-" + u;
      boolean treated = Assignment.in(user, salt, share);
      int calls = 1 + random.nextInt(4);
      for (int k = 0; k < calls; k++) {
        String day = "2026-10-0" + (1 + (u + k) % 8 % 7) + "T0" + k + ":00:00Z";
        out.append(
            """
            {"request_id":"r-%d-%d","call_type":"acompletion","spend":%s,"total_tokens":120,"prompt_tokens":100,"completion_tokens":20,"startTime":"%s","endTime":"%s","model":"gpt-5-mini","custom_llm_provider":"openai","metadata":{"requester_metadata":{"arm":"%s","thumbs_up":%s,"escalated":%s,"task_completed":true}},"end_user":"%s","session_id":"s-%s","messages":[{"role":"user","content":"question %d"}],"response":{"choices":[{"message":{"role":"assistant","content":"ok"}}]},"status":"success"}
            """
                .formatted(
                    u,
                    k,
                    treated ? "0.0002" : "0.002",
                    u == 0 && k == 0 ? "2026-10-08T00:00:00Z" : day,
                    day,
                    treated ? "new" : "old",
                    random.nextDouble() < (treated ? liked : likedBefore),
                    random.nextDouble() < 0.02,
                    user,
                    user,
                    u));
      }
    }
    return Files.writeString(file, out);
  }
}
