package app;

import javax.ejb.MessageDriven;

@MessageDriven
class Ejb3MessageBean {}
