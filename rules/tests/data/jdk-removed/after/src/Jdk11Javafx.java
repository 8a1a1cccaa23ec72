package app;

import javax.swing.JFrame;

class Jdk11Javafx {
}
