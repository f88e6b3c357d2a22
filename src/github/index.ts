export {
  createOctokitClient,
  type OctokitClientOptions,
  type SendRequest,
} from './octokit-client.ts';
