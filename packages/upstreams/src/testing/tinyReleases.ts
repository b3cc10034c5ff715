import { Release, Tag } from '../world/World';
import { developer, hour, startOf, tinySha } from './tinyTime';

function tagName(index: number): string {
  return `v1.${index}.0`;
}

/** Of the day's commit, at three in the afternoon; that of day 7 is a draft. */
export function tinyRelease(index: number): Release {
  const createdAt = startOf(index) + 15 * hour;
  return {
    id: 8000 + index,
    tagName: tagName(index),
    name: `Release ${index}`,
    sha: tinySha('c', index),
    draft: index === 7,
    prerelease: index === 11,
    author: developer,
    createdAt,
    publishedAt: createdAt,
  };
}

/** As old as its commit, which is a lightweight tag, or three hours younger. */
export function tinyTag(index: number): Tag {
  const hours = index % 8 === 3 ? 12 : 15;
  return {
    name: tagName(index),
    sha: tinySha('c', index),
    createdAt: startOf(index) + hours * hour,
  };
}
