package dev.lanewright.ui.traffic;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.traffic.profile.Findings;
import dev.lanewright.traffic.profile.Group;
import dev.lanewright.traffic.profile.PolicyLanes;
import dev.lanewright.traffic.profile.TrafficProfile;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.plot.PlotView;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.workspace.traffic.LogDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A traffic profile on screen. */
final class ProfileView {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final int MOST_DAYS = 800;

  private final VBox all = new VBox(12);
  private final Label title = Parts.label("", "title");
  private final Label about = Parts.label("", "muted");
  private final HBox tiles = new HBox(10);
  private final Label volumeTitle = Parts.label("Calls a day", "section");
  private final PlotView volume;
  private final VBox findings = new VBox(8);
  private final TabPane tabs = new TabPane();

  ProfileView(Plots plots) {
    volume = plots.view("log-volume");
    volume.setPrefSize(420, 190);
    volume.setMinHeight(150);
    tabs.setId("log-groups");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    var chart = Parts.card(6, volumeTitle, volume);
    HBox.setHgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(volume, Priority.ALWAYS);
    var scroll = new ScrollPane(findings);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var known = Parts.card(6, Parts.label("What to know", "section"), scroll);
    known.setPrefWidth(470);
    known.setMinWidth(420);
    var middle = new HBox(10, chart, known);
    middle.setPrefHeight(230);
    middle.setMinHeight(210);
    all.setId("log-profile");
    all.getChildren().setAll(new VBox(2, title, about), tiles, middle, tabs);
    all.setVisible(false);
  }

  Node node() {
    return all;
  }

  void show(List<Path> files, LogDesk.Profiled profiled) {
    TrafficProfile p = profiled.profile();
    title.setText(
        files.getFirst().getFileName()
            + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : ""));
    about.setText(
        p.layout()
            + " · "
            + day(p.firstMs())
            + " to "
            + day(p.lastMs())
            + rows(p.rejected(), " set aside")
            + rows(p.others(), " without a call"));
    tiles(p);
    volume(p);
    findings.getChildren().setAll(Findings.of(p).stream().map(ProfileView::finding).toList());
    if (findings.getChildren().isEmpty()) {
      findings.getChildren().add(Parts.wrapped("Nothing that stands out.", "muted"));
    }
    tabs.getTabs().clear();
    tab("Models", "log-models", p.models(), p);
    tab("Lanes", "log-lanes", p.lanes(), p);
    tab("Endpoints", "log-endpoints", byCost(p.endpoints()), p);
    tab("Categories", "log-categories", p.categories(), p);
    PolicyLanes lanes = profiled.lanes();
    if (lanes != null) {
      var tab = new Tab("Lanes under " + lanes.policy(), GroupTable.lanes(lanes));
      tab.setId("log-policy-tab");
      tab.setClosable(false);
      tabs.getTabs().add(tab);
      tiles.getChildren().add(divertible(lanes));
    }
    setAside(profiled);
  }

  private static String rows(long n, String what) {
    return n == 0 ? "" : " · " + Numbers.count(n) + (n == 1 ? " row" : " rows") + what;
  }

  private static List<Group> byCost(List<Group> groups) {
    return groups.stream()
        .sorted(java.util.Comparator.comparingDouble(Group::usd).reversed())
        .toList();
  }

  private void tab(String title, String id, List<Group> groups, TrafficProfile p) {
    if (!groups.isEmpty()) {
      var tab = new Tab(title + " " + Numbers.count(groups.size()), GroupTable.of(id, groups, p));
      tab.setClosable(false);
      tabs.getTabs().add(tab);
    }
  }

  private void setAside(LogDesk.Profiled profiled) {
    if (profiled.rejected().isEmpty()) {
      return;
    }
    var tab =
        new Tab(
            "Set aside " + Numbers.count(profiled.profile().rejected()),
            GroupTable.rejected(profiled.rejected()));
    tab.setClosable(false);
    tabs.getTabs().add(tab);
  }

  private void tiles(TrafficProfile p) {
    Group a = p.all();
    String month =
        Double.isNaN(p.callsPerMonth())
            ? "in less than a day"
            : Numbers.count(Math.round(p.callsPerMonth())) + " a month";
    tiles
        .getChildren()
        .setAll(
            tile("Calls", Numbers.count(a.calls()), month),
            tile(
                "Cost",
                money(a.totalUsd()),
                a.unpriced() == 0
                    ? "every call priced"
                    : Numbers.count(a.unpriced()) + " unpriced, left out"),
            tile(
                "Latency p95",
                Double.isNaN(a.latencyP95()) ? Numbers.NONE : Numbers.seconds(a.latencyP95()),
                "median "
                    + (Double.isNaN(a.latencyP50())
                        ? Numbers.NONE
                        : Numbers.seconds(a.latencyP50()))
                    + ", n "
                    + Numbers.count(a.timed())),
            tile(
                "Failed",
                share(a.errors(), a.calls()),
                Numbers.count(a.errors()) + " of " + Numbers.count(a.calls())),
            tile(
                "Asked before",
                Double.isNaN(p.repeatedShare()) ? Numbers.NONE : Numbers.percent(p.repeatedShare()),
                Numbers.count(p.requests()) + " different requests"),
            tile(
                "Conversations",
                p.sessions() == 0 ? Numbers.NONE : Numbers.count(p.sessions()),
                p.sessions() == 0
                    ? "the log names none"
                    : String.format(
                        Locale.ROOT,
                        "%.1f calls each, %s users",
                        (double) p.sessionCalls() / p.sessions(),
                        Numbers.count(p.users()))));
  }

  private static VBox divertible(PolicyLanes l) {
    return tile(
        "Below " + l.lanes().getLast().name(),
        Double.isNaN(l.share()) ? Numbers.NONE : Numbers.percent(l.share()),
        "of " + Numbers.count(l.asked()) + " calls, under " + l.policy());
  }

  private static String share(long part, long of) {
    return of == 0 ? Numbers.NONE : Numbers.percent((double) part / of);
  }

  static String money(double usd) {
    return Double.isNaN(usd) ? Numbers.NONE : Numbers.money(usd);
  }

  private static VBox tile(String title, String value, String note) {
    var tile =
        Parts.card(
            2,
            Parts.label(title, "muted", "small"),
            Parts.label(value, "headline"),
            Parts.label(note, "muted", "tiny"));
    tile.setAccessibleText(title + ": " + value + ", " + note);
    tile.setPadding(new Insets(10, 14, 10, 14));
    tile.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setMaxWidth(Double.MAX_VALUE);
    return tile;
  }

  private void volume(TrafficProfile p) {
    List<Group> days = p.days();
    if (days.isEmpty()) {
      volume.clear();
      return;
    }
    LocalDate first = LocalDate.parse(days.getFirst().name());
    long span = ChronoUnit.DAYS.between(first, LocalDate.parse(days.getLast().name())) + 1;
    int n = (int) Math.min(span, MOST_DAYS);
    double[] edges = new double[n + 1];
    long[] counts = new long[n];
    for (int i = 0; i <= n; i++) {
      edges[i] = i + 0.5;
    }
    // Days without a call are days too.
    for (Group day : days) {
      long at = ChronoUnit.DAYS.between(first, LocalDate.parse(day.name()));
      if (at < n) {
        counts[(int) at] = day.calls();
      }
    }
    long most = java.util.Arrays.stream(counts).max().orElse(0);
    volumeTitle.setText("Calls a day, at most " + Numbers.count(most));
    String label = "day, from " + days.getFirst().name() + " (UTC)";
    volume.show(look -> BarsChart.binned("Calls a day", edges, counts, label, look));
  }

  private static Label finding(String words) {
    return Parts.wrapped(words);
  }

  private static String day(long ms) {
    return ms < 0 ? "no dates" : DAY.format(Instant.ofEpochMilli(ms));
  }
}
