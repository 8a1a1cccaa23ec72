package app;

import java.rmi.server.UnicastRemoteObject;

class Jdk17RmiActivation {
}
