package app;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Ejb3SessionBean {}
