package app;

import javax.ejb.Schedule;

class Ejb3Timer {
    @Schedule(hour = "2")
    void nightly() {}
}
