package app;

import java.applet.Applet;

public class Jdk17Applet extends Applet {}
