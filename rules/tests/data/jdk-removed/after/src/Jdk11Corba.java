package app;

import java.net.http.HttpClient;

class Jdk11Corba {
}
