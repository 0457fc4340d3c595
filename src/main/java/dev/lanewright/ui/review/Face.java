package dev.lanewright.ui.review;

import dev.lanewright.evalset.Message;
import dev.lanewright.ui.reading.Compared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sees of an item. Before the decision nothing in it says which model wrote what:
 * names in the answers are hidden.
 *
 * @param item the store's id of the item
 * @param category of the sample, or null
 * @param messages the request
 * @param reference the known good answer, or null
 * @param answers the two answers, in the order shown
 */
public record Face(
    long item,
    @Nullable String category,
    List<Message> messages,
    @Nullable String reference,
    Compared answers) {
  public Face {
    messages = List.copyOf(messages);
  }
}
