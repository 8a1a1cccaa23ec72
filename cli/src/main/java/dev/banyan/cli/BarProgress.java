package dev.banyan.cli;

import dev.banyan.analyzer.audit.AuditProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error. */
final class BarProgress implements AuditProgress, AutoCloseable {

    private final ProgressBar bar = new ProgressBarBuilder()
            .setTaskName("reading")
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" files", 1)
            .setUpdateIntervalMillis(100)
            .clearDisplayOnFinish()
            .build();

    @Override
    public void found(int files) {
        bar.maxHint(files);
    }

    @Override
    public void read() {
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
