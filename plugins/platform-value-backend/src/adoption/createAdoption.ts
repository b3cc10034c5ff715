import { AuthorizedCapabilities } from './AuthorizedCapabilities';
import { Capabilities, type CapabilitiesOptions } from './reading/Capabilities';
import {
  AuthorizedReasons,
  type AuthorizedReasonsOptions,
} from './reasons/AuthorizedReasons';

/** Builds what answers about adoption, for routes and for scorecards. */
export function createAdoption(
  options: AuthorizedReasonsOptions & CapabilitiesOptions,
) {
  const capabilities = new Capabilities(options);
  const authorized = new AuthorizedCapabilities({ ...options, capabilities });
  const reasons = new AuthorizedReasons(options);
  return {
    readCapabilities: authorized.readCapabilities.bind(authorized),
    capabilitiesOf: authorized.capabilitiesOf.bind(authorized),
    nextSteps: authorized.nextSteps.bind(authorized),
    writeReason: reasons.write.bind(reasons),
    deleteReason: reasons.delete.bind(reasons),
  };
}
