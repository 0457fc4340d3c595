package dev.lanewright.replay.answer;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.replay.CallSource;
import dev.lanewright.replay.PlannedCall;
import dev.lanewright.replay.grade.Grader;
import dev.lanewright.store.Requests;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The calls of a list; requests are read from the workspace in blocks, as they are sent. */
public final class AnswerCalls implements CallSource {
  private static final int BLOCK = 256;

  private final Requests requests;
  private final Catalogue catalogue;
  private final CallList list;
  private final AnswerSettings settings;
  private final @Nullable Grader grader;
  private final LongConsumer written;

  /**
   * @param grader grades the answers as they come, or null
   * @param written hears, from many threads, of each sample whose answer is on disk
   */
  public AnswerCalls(
      Requests requests,
      Catalogue catalogue,
      CallList list,
      AnswerSettings settings,
      @Nullable Grader grader,
      LongConsumer written) {
    this.requests = requests;
    this.catalogue = catalogue;
    this.list = list;
    this.settings = settings;
    this.grader = grader;
    this.written = written;
  }

  /** Which calls. */
  public CallList list() {
    return list;
  }

  @Override
  public Map<String, Integer> providers() {
    var counts = new LinkedHashMap<String, Integer>();
    for (int m : list.model()) {
      counts.merge(provider(m), 1, Integer::sum);
    }
    return counts;
  }

  @Override
  public Iterator<PlannedCall> of(String provider) {
    boolean[] mine = new boolean[list.models().size()];
    for (int m = 0; m < mine.length; m++) {
      mine[m] = provider(m).equals(provider);
    }
    return new Calls(mine);
  }

  private String provider(int model) {
    return ModelEntry.named(list.models().get(model)).provider();
  }

  /** A call of the list by its sample's request. */
  PlannedCall call(int index, Requests.Request request) {
    String model = list.models().get(list.model()[index]);
    int repeat = list.repeat()[index];
    ChatRequest asked = settings.request(catalogue, model, request.messages());
    List<ChatRequest> fallbacks =
        settings.fallbacks().getOrDefault(model, List.of()).stream()
            .map(other -> settings.request(catalogue, other, request.messages()))
            .toList();
    return new PlannedCall(
        request.sample(),
        asked,
        repeat,
        request.place(model, repeat),
        fallbacks,
        new AnswerSink(request, grader, written));
  }

  private final class Calls implements Iterator<PlannedCall> {
    private final boolean[] mine;
    private final ArrayDeque<PlannedCall> block = new ArrayDeque<>();
    private int at;

    Calls(boolean[] mine) {
      this.mine = mine;
    }

    @Override
    public boolean hasNext() {
      while (block.isEmpty() && at < list.size()) {
        fill();
      }
      return !block.isEmpty();
    }

    @Override
    public PlannedCall next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Objects.requireNonNull(block.poll());
    }

    private void fill() {
      int to = Math.min(list.size(), at + BLOCK);
      long[] ids =
          java.util.stream.IntStream.range(at, to)
              .filter(i -> mine[list.model()[i]])
              .mapToLong(i -> list.samples()[i])
              .distinct()
              .toArray();
      Map<Long, Requests.Request> found = new LinkedHashMap<>();
      requests.load(ids, 0, ids.length).forEach(r -> found.put(r.sample(), r));
      for (; at < to; at++) {
        Requests.Request request = found.get(list.samples()[at]);
        if (mine[list.model()[at]] && request != null && !request.messages().isEmpty()) {
          block.add(call(at, request));
        }
      }
    }

    @Override
    public String toString() {
      return "calls from " + at + " of " + list.size() + " " + Arrays.toString(mine);
    }
  }
}
