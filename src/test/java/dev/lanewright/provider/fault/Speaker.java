package dev.lanewright.provider.fault;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A protocol, from the server's side. */
interface Speaker {
  /** What a request asks. */
  Asked read(JsonNode body, String path);

  /** The answer in one piece. */
  String reply(Asked asked, Made made);

  /** The answer as events, each ready to be sent. */
  List<String> events(Asked asked, Made made);

  /** An error's body. */
  String error(int status, String type, String message);

  /**
   * An answer.
   *
   * @param cut whether the limit on output cut it off
   * @param wrong whether the counts of tokens are to be impossible
   */
  record Made(String text, int input, int output, boolean cut, boolean wrong) {}
}
