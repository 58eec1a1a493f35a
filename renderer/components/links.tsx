import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type NativeAnchor = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

const PlainAnchor = (props: AnchorProps & NativeAnchor) => <Anchor {...props} />;
const AnchorButton = (props: ButtonProps & NativeAnchor) => <Button component="a" {...props} />;

/** A link to a page of Resguardo, with the routes checked by the compiler. */
export const AnchorLink = createLink(PlainAnchor);

/** The same, looking like a button. */
export const ButtonLink = createLink(AnchorButton);
