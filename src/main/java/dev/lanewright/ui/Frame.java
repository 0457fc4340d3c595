package dev.lanewright.ui;

import dev.lanewright.provider.connect.Connections;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.shell.Shell;
import dev.lanewright.ui.shell.ShellModel;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.ui.theme.Themes;

/** What every screen is built with. */
record Frame(
    Themes themes,
    Tasks tasks,
    Dialogs dialogs,
    Commands commands,
    Plots plots,
    ShellModel model,
    Shell shell,
    Connections connections) {}
