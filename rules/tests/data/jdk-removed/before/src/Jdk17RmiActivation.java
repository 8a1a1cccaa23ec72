package app;

import java.rmi.activation.Activatable;

class Jdk17RmiActivation {
}
