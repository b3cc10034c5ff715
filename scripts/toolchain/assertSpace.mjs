import fs from 'node:fs';
import { Failure } from '../cli/Failure.mjs';
import { repositoryFolder } from './repository.mjs';

/**
 * @param {number} gigabytes that something which is to be fetched takes
 * @throws Failure when the disk has not as much left
 */
export function assertSpace(gigabytes) {
  const { bavail, bsize } = fs.statfsSync(repositoryFolder);
  const left = (bavail * bsize) / 1e9;
  if (left < gigabytes) {
    throw new Failure(
      `the disk of ${repositoryFolder} has only ${left.toFixed(1)} GB left`,
      `Free space until there are ${gigabytes} GB for what has to be fetched`,
    );
  }
}
