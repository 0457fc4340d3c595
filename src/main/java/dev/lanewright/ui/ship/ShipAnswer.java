package dev.lanewright.ui.ship;

import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.workspace.shipping.ShipQuestion;
import java.util.List;

/** What the screen shows of a question. */
record ShipAnswer(ShipQuestion question, GateReport report, List<Expressed> targets) {}
