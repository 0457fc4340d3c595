package dev.lanewright.ui.traffic;

import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.traffic.profile.Group;
import dev.lanewright.traffic.profile.PolicyLanes;
import dev.lanewright.traffic.profile.TrafficProfile;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.table.SimpleTable;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** Groups of calls as a table. */
final class GroupTable {
  private GroupTable() {}

  /** Where a policy would start the calls. */
  static Node lanes(PolicyLanes of) {
    var table =
        new SimpleTable<PolicyLanes.Lane>("log-policy-lanes")
            .text("Lane", "", 130, "", PolicyLanes.Lane::name)
            .text("Model", "", 260, "", PolicyLanes.Lane::model)
            .number("Calls", "", 90, PolicyLanes.Lane::calls, l -> Numbers.count(l.calls()))
            .number(
                "Share",
                "Of the calls that have a request",
                80,
                l -> part(l.calls(), of.asked()),
                l -> percent(part(l.calls(), of.asked())))
            .number(
                "Paid",
                "What production paid for those whose tokens and price are known",
                100,
                PolicyLanes.Lane::instead,
                l -> l.estimated() == 0 ? Numbers.NONE : ProfileView.money(l.instead()))
            .number(
                "Estimate",
                "Production's tokens at this lane's price: nobody answered them here",
                100,
                PolicyLanes.Lane::estimate,
                l -> l.estimated() == 0 ? Numbers.NONE : ProfileView.money(l.estimate()))
            .number(
                "n",
                "Calls behind the two amounts",
                90,
                PolicyLanes.Lane::estimated,
                l -> Numbers.count(l.estimated()));
    table.show(of.lanes());
    return table.node();
  }

  static Node of(String id, List<Group> groups, TrafficProfile p) {
    double calls = p.all().calls();
    var table =
        new SimpleTable<Group>(id)
            .text("Name", "", 250, "", g -> g.name().isEmpty() ? "(not said)" : g.name())
            .number("Calls", "", 90, Group::calls, g -> Numbers.count(g.calls()))
            .number(
                "Share",
                "Of all calls",
                75,
                g -> g.calls() / calls,
                g -> Numbers.percent(g.calls() / calls))
            .number(
                "Cost",
                "Of the priced calls; – where none is priced",
                90,
                Group::totalUsd,
                g -> ProfileView.money(g.totalUsd()))
            .number(
                "Per call",
                "Mean cost of a priced call",
                95,
                Group::meanUsd,
                g ->
                    Double.isNaN(g.meanUsd())
                        ? Numbers.NONE
                        : String.format(Locale.ROOT, "$%.5f", g.meanUsd()))
            .number(
                "p95 tokens",
                "Input and output together",
                95,
                Group::tokensP95,
                g -> whole(g.tokensP95()))
            .number(
                "p95",
                "Latency to the whole answer",
                80,
                Group::latencyP95,
                g -> Double.isNaN(g.latencyP95()) ? Numbers.NONE : Numbers.seconds(g.latencyP95()))
            .number(
                "Failed",
                "",
                75,
                g -> (double) g.errors() / g.calls(),
                g -> Numbers.percent((double) g.errors() / g.calls()))
            .number(
                "Short",
                "Requests below 400 characters, of those in the log",
                75,
                g -> part(g.shortTexts(), g.texts()),
                g -> percent(part(g.shortTexts(), g.texts())))
            .number(
                "Greeting",
                "Requests that look like a greeting, of those in the log",
                85,
                g -> part(g.smallTalk(), g.texts()),
                g -> percent(part(g.smallTalk(), g.texts())))
            .number(
                "Rated",
                "Mean rating, or the share of thumbs-up",
                90,
                GroupTable::rated,
                GroupTable::ratedWords);
    table.show(groups);
    return table.node();
  }

  static Node rejected(List<Rejected> rows) {
    var table =
        new SimpleTable<Rejected>("log-rejected")
            .text("File", "", 200, "muted", Rejected::file)
            .number("Line", "", 80, Rejected::line, r -> Numbers.count(r.line()))
            .text("Why it is set aside", "", 700, "", Rejected::reason);
    table.show(rows);
    return table.node();
  }

  private static double part(long part, long of) {
    return of == 0 ? Double.NaN : (double) part / of;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? Numbers.NONE : Numbers.percent(share);
  }

  private static String whole(double value) {
    return Double.isNaN(value) ? Numbers.NONE : Numbers.count(Math.round(value));
  }

  private static double rated(Group g) {
    return g.rated() > 0 ? g.meanRating() : part(g.thumbsUp(), g.thumbs());
  }

  private static String ratedWords(Group g) {
    return g.rated() > 0
        ? String.format(Locale.ROOT, "%.2f", g.meanRating())
        : percent(part(g.thumbsUp(), g.thumbs()));
  }
}
