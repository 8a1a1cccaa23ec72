package app;

import javax.ejb.Stateless;

@Stateless
class CloudStatefulBean {}
