package app;

import javax.swing.JFrame;

public class Jdk17Applet extends JFrame {}
