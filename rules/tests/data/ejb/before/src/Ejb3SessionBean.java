package app;

import javax.ejb.Stateless;

@Stateless
class Ejb3SessionBean {}
