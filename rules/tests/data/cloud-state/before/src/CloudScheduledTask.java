package app;

import org.springframework.scheduling.annotation.Scheduled;

class CloudScheduledTask {
    @Scheduled(cron = "0 0 2 * * *")
    void nightly() {}
}
