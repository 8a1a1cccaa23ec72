package app;

import javafx.application.Application;

class Jdk11Javafx {
}
